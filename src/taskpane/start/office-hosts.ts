/**
 * Microsoft's CDN for office.js: the address add-ins name, and the domain it is served from since September 2026
 * (OfficeDev/office-js-docs-pr#5882). A firewall must let both through.
 */
export const MICROSOFT_CDN: readonly string[] = [
  "appsforoffice.microsoft.com",
  "officeapis.public.onecdn.static.microsoft",
];
