// The field in which a person says where: "near me" and suggestions while typing. All of it works without this file too.
import { canAsk, locate, rounded } from "./here.js";

const WAIT_MILLIS = 150;
const SUGGESTIONS = 6;

const form = document.querySelector("form.finder");
const input = form.querySelector("input[name=place]");

/** Where the form leads with other parameters for where. */
function go(where) {
  const parameters = new URLSearchParams(new FormData(form));
  parameters.delete("place");
  Object.entries(where).forEach(([name, value]) => parameters.set(name, value));
  location.assign(form.getAttribute("action") + "?" + parameters);
}

function offerNearMe(button) {
  const status = form.querySelector(".here-status");
  const say = (words) => {
    status.textContent = words;
    status.hidden = false;
  };
  button.hidden = false;
  form.querySelector(".here-hint").hidden = false;
  button.addEventListener("click", async () => {
    button.setAttribute("aria-disabled", "true");
    say(button.dataset.asking);
    try {
      const { lat, lon } = await locate();
      go({ lat: rounded(lat), lon: rounded(lon) });
    } catch (reason) {
      say(button.dataset[reason] || button.dataset.unavailable);
    }
    button.removeAttribute("aria-disabled");
  });
}

/** A combobox with a list, as the ARIA Authoring Practices 1.2 describe it: focus stays in the field. */
class Suggestions {
  constructor(field) {
    this.field = field;
    this.places = [];
    this.active = -1;
    this.asked = "";
    this.list = document.createElement("ul");
    this.list.id = "suggestions";
    this.list.className = "suggestions";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", field.dataset.suggestions);
    field.parentElement.append(this.list);
    const attributes = {
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions", autocomplete: "off",
    };
    Object.entries(attributes).forEach(([name, value]) => field.setAttribute(name, value));
    field.addEventListener("input", () => this.typed());
    field.addEventListener("keydown", (event) => this.pressed(event));
    field.addEventListener("blur", () => this.close());
    // Before the field loses the focus.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.choose(this.optionOf(event.target)));
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT_MILLIS);
  }

  async ask() {
    const text = this.field.value.trim();
    this.asked = text;
    // One letter says nothing, unless it is a word of its own as in Chinese.
    if (text.length < 2 && !/[^\u0000-\u2fff]/.test(text)) {
      this.close();
      return;
    }
    try {
      const answer = await fetch("/api/v1/places?" + new URLSearchParams({ q: text.slice(0, 200), limit: SUGGESTIONS }));
      const { places } = answer.ok ? await answer.json() : { places: [] };
      if (this.asked === text && document.activeElement === this.field) {
        this.show(places);
      }
    } catch (error) {
      // Without network there are no suggestions, and the form still works as far as it can.
      this.close();
    }
  }

  show(places) {
    this.places = places;
    this.active = -1;
    this.list.replaceChildren(...places.map((place, index) => this.option(place, index)));
    this.list.hidden = places.length === 0;
    this.field.setAttribute("aria-expanded", String(places.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  option(place, index) {
    const option = document.createElement("li");
    option.id = "suggestion-" + index;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const name = document.createElement("bdi");
    name.textContent = place.name;
    const area = document.createElement("bdi");
    area.className = "area";
    area.textContent = [place.region, country(place.country)].filter(Boolean).join(this.field.dataset.separator);
    option.append(name, " ", area);
    return option;
  }

  pressed(event) {
    if (event.key === "Escape" && !this.list.hidden) {
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.active >= 0) {
      this.choose(this.active);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Round and round, with the field itself between the last and the first. */
  move(by) {
    const stops = this.places.length + 1;
    this.active = this.list.hidden ? -1 : ((this.active + 1 + by + stops) % stops) - 1;
    [...this.list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) {
        option.scrollIntoView({ block: "nearest" });
      }
    });
    if (this.active < 0) {
      this.field.removeAttribute("aria-activedescendant");
    } else {
      this.field.setAttribute("aria-activedescendant", "suggestion-" + this.active);
    }
  }

  optionOf(target) {
    return [...this.list.children].indexOf(target.closest("[role=option]"));
  }

  choose(index) {
    const place = this.places[index];
    if (place !== undefined) {
      this.field.value = place.name;
      this.close();
      go({ place: place.id });
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asked = "";
    this.show([]);
  }
}

/** The country in the page's language, as far as the browser knows it. */
function country(code) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: "region" }).of(code);
  } catch (error) {
    // Browsers before 2021 do not have this, and few know every language.
    return code;
  }
}

new Suggestions(input);
const nearMe = form.querySelector("button.here");
if (canAsk && nearMe) {
  offerNearMe(nearMe);
}
const phone = form.querySelector(".phone-hint");
if (phone) {
  phone.hidden = false;
}
