/** The first script of the add-in's pages on the workbench: lets the host into this window before office.js looks for one. */
window.parent.workbench.addin.connect(window);
