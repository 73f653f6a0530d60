/**
 * How far a reference fact may be trusted: `high` proven by the official publication or two independent sources, `medium`
 * one source or a dated one, `low` inferred. What a rule makes of it (error, warning, info) is the rule's decision.
 */
export type Confidence = "high" | "medium" | "low";
