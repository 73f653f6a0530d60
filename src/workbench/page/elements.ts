/** The parts of a page's bar, and of what is shown below it. */

export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

/** A new button; where it stands is the caller's affair. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

/** A button's words and what it does; one that shows a sign instead of words gets them as its name. */
export function label(id: string, text: string | undefined, press: () => void, name?: string): void {
  const button = element(id);
  if (text) button.textContent = text;
  if (name) describe(button, name);
  button.addEventListener("click", press);
}

/** A menu that shows what is chosen. */
export function choices(
  id: string,
  name: string,
  options: Readonly<Record<string, string>>,
  selected: string,
  choose: (value: string) => void,
): void {
  const menu = element(id) as HTMLSelectElement;
  describe(menu, name);
  menu.append(...Object.entries(options).map(([value, text]) => new Option(text, value, false, value === selected)));
  menu.addEventListener("change", () => choose(menu.value));
}

/** A menu of things to do: shows its own name, whatever was chosen last. */
export function menuOf(
  id: string,
  name: string,
  options: Readonly<Record<string, string>>,
  choose: (value: string) => void,
): void {
  const menu = element(id) as HTMLSelectElement;
  choices(id, name, { "": name, ...options }, "", (value) => {
    menu.value = "";
    choose(value);
  });
}

function describe(control: HTMLElement, name: string): void {
  control.title = name;
  control.setAttribute("aria-label", name);
}

/** The page anew, with another Office behind it. */
export function playAnother(profile: string): void {
  const address = new URL(location.href);
  address.searchParams.set("profile", profile);
  location.assign(address);
}
