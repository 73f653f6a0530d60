/** One bundle for both: the program, and the processes it starts. */
if (process.argv[2] === "worker") void import("./worker");
else void import("./main").then(({ main }) => main()).then((code) => process.exit(code));
