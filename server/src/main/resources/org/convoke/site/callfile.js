// A whole call, read from the file that docs/call-file.md describes, and searched where it is: nobody is asked.

const STATUSES = ["CONFIRMED", "TENTATIVE", "CANCELLED", "POSTPONED", "MOVED"];
const PRECISIONS = ["EXACT", "STREET", "POSTCODE", "TOWN", "AREA"];
const ANSWERS = [null, "YES", "NO", "UNKNOWN"];
const DAY_SECONDS = 86400;
const DAY_MINUTES = 1440;
const NONE = 0xffffffff;

// The server's haversine, operation by operation, so that both order alike to the last bit (org.convoke.nearest.Haversine).
const HALF_STEP = Math.PI / 180 / 1e7 / 2;
const EARTH_RADIUS_METERS = 6371008.8;
const doubles = new Float64Array(1);
const words = new Uint32Array(doubles.buffer);

function sine(x) {
  const y = x * x;
  const y2 = y * y;
  const y4 = y2 * y2;
  const low = -1 / 6 + y * (1 / 120) + y2 * (-1 / 5040 + y * (1 / 362880));
  const middle = -1 / 39916800 + y * (1 / 6227020800) + y2 * (-1 / 1307674368000 + y * (1 / 355687428096000));
  const high = -1 / 121645100408832000 + y * (1 / 51090942171709440000);
  return x + x * y * (low + y4 * (middle + y4 * high));
}

const cosine = (lat) => sine((900000000 - Math.abs(lat)) * (2 * HALF_STEP));

/** What is compared: the haversine to 49 significant bits. The low word of a double comes first on every phone there is. */
function key(haversine) {
  doubles[0] = haversine;
  const low = words[0] + 8;
  if (low > NONE) {
    words[1] += 1;
  }
  words[0] = low & ~15;
  return Math.min(1, doubles[0]);
}

const meters = (kept) => 2 * EARTH_RADIUS_METERS * Math.asin(Math.sqrt(kept));

/** Rounds halves to even, as the server does. */
function steps(degrees) {
  const exact = degrees * 1e7;
  const up = Math.round(exact);
  return up - exact === 0.5 && up % 2 !== 0 ? up - 1 : up;
}

export const dayNumber = (iso) => Date.parse(iso + "T00:00:00Z") / 1000 / DAY_SECONDS;
const isoDay = (day) => new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
const isoTime = (minutes) => new Date(minutes * 60000).toISOString().slice(11, 16);

/** Reads numbers and texts off the file, from its beginning. */
class Cursor {
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.view = new DataView(buffer);
    this.at = 0;
  }

  varint() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) {
        throw new RangeError("the file ends too early");
      }
      value += (byte & 127) * factor;
      if (byte < 128) {
        return value;
      }
      factor *= 128;
    }
  }

  signed() {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text() {
    const length = this.varint();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  /** Numbers into a table of so many values, NONE for absent. */
  column(count) {
    const column = new Uint32Array(count);
    let next = 0;
    for (let i = 0; i < count; i++) {
      const code = this.varint();
      column[i] = code === 0 ? NONE : code === 1 ? next++ : code - 2;
    }
    return column;
  }
}

/** A table of texts, which are decoded when they are asked for, and the column that refers to it. */
class Texts {
  constructor(cursor, count) {
    const size = cursor.varint();
    this.starts = new Uint32Array(size + 1);
    for (let i = 0; i < size; i++) {
      this.starts[i + 1] = this.starts[i] + cursor.varint();
    }
    this.bytes = cursor.bytes.subarray(cursor.at, cursor.at + this.starts[size]);
    cursor.at += this.starts[size];
    this.numbers = cursor.column(count);
    this.size = size;
  }

  value(number) {
    return number === NONE
      ? null
      : new TextDecoder().decode(this.bytes.subarray(this.starts[number], this.starts[number + 1]));
  }

  of(event) {
    return this.value(this.numbers[event]);
  }
}

/** The events of one call. Events are numbers from 0; the first `placed` of them have a position. */
export class CallFile {
  constructor(buffer) {
    const cursor = new Cursor(buffer);
    if (new TextDecoder().decode(cursor.bytes.subarray(0, 8)) !== "CONVOKE\u0001") {
      throw new RangeError("not a call file of version 1");
    }
    cursor.at = 8;
    this.slug = cursor.text();
    this.title = cursor.text();
    this.firstDay = cursor.signed();
    this.lastDay = this.firstDay + cursor.varint();
    this.placed = cursor.varint();
    this.count = this.placed + cursor.varint();
    this.readPoints(cursor);
    this.readTables(cursor);
    this.ids = cursor.bytes.subarray(cursor.at, cursor.at + 9 * this.count);
    this.idView = new DataView(buffer, cursor.at, 9 * this.count);
    cursor.at += 9 * this.count;
    for (const name of ["titles", "venues", "addresses", "localities", "regions", "countries"]) {
      this[name] = new Texts(cursor, this.count);
    }
  }

  readPoints(cursor) {
    this.lats = new Int32Array(this.placed);
    this.lons = new Int32Array(this.placed);
    let lat = -900000000;
    for (let i = 0; i < this.placed; i++) {
      lat += cursor.varint();
      this.lats[i] = lat;
    }
    for (let i = 0; i < this.placed; i++, cursor.at += 4) {
      this.lons[i] = cursor.view.getInt32(cursor.at);
    }
  }

  readTables(cursor) {
    const table = (read) => Array.from({ length: cursor.varint() }, read);
    this.kinds = table(() => ({ flags: cursor.varint(), answers: cursor.varint() }));
    this.kindOf = cursor.column(this.count);
    this.days = table(() => ({ day: this.firstDay + cursor.signed(), offset: cursor.signed() }));
    this.dayOf = cursor.column(this.count);
    this.starts = table(() => cursor.varint());
    this.startOf = cursor.column(this.count);
    this.durations = table(() => cursor.varint());
    this.durationOf = cursor.column(this.count);
  }

  /** When an event is: minutes after the midnight it begins after, -1 for what is not known, and its days within the call. */
  time(event) {
    const { day, offset } = this.days[this.dayOf[event]];
    const start = this.startOf[event] === NONE ? -1 : this.starts[this.startOf[event]];
    const end = this.durationOf[event] === NONE ? -1 : Math.max(start, 0) + this.durations[this.durationOf[event]];
    const ends = end > 0 ? day + Math.floor((end - 1) / DAY_MINUTES) : day;
    const first = Math.max(day, this.firstDay);
    return { day, start, end, ends, offset, first, last: Math.max(first, Math.min(ends, this.lastDay)) };
  }

  /** Whether an event is on a day, or is not over at a moment in seconds: at midnight of its place after its last day. */
  isWanted(event, day, now) {
    const { first, last, offset } = this.time(event);
    return day === null ? (last + 1) * DAY_SECONDS - offset > now : first <= day && day <= last;
  }

  /**
   * The nearest events, each with its distance in metres: nearest first, ties by id.
   * `on` is a day as YYYY-MM-DD; without it, events are found that are not over at `now`, in milliseconds.
   */
  nearest({ lat, lon, on = null, now = 0, limit = 10 }) {
    const day = on === null ? null : dayNumber(on);
    const from = { lat: steps(lat), lon: steps(lon) };
    const found = new Found(this, limit);
    const cosLat = cosine(from.lat);
    let south = this.firstFrom(from.lat) - 1;
    let north = south + 1;
    for (;;) {
      const southern = south < 0 ? Infinity : from.lat - this.lats[south];
      const northern = north === this.placed ? Infinity : this.lats[north] - from.lat;
      const way = Math.min(southern, northern);
      if (way === Infinity || found.isBeyond(way)) {
        return found.list.map((each) => ({ event: each.event, distanceMeters: meters(each.key) }));
      }
      const event = southern <= northern ? south-- : north++;
      if (this.isWanted(event, day, now / 1000)) {
        found.offer(event, key(this.haversine(from, cosLat, event)));
      }
    }
  }

  haversine(from, cosLat, event) {
    const lat = sine((from.lat - this.lats[event]) * HALF_STEP);
    const around = Math.abs(from.lon - this.lons[event]);
    const lon = sine(Math.min(around, 3600000000 - around) * HALF_STEP);
    return lat * lat + cosLat * cosine(this.lats[event]) * (lon * lon);
  }

  /** The first event that is not south of the latitude. */
  firstFrom(lat) {
    let low = 0;
    let high = this.placed;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lats[middle] < lat) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Negative when the first id comes before the second. */
  compareIds(a, b) {
    for (let i = 0; i < 9; i++) {
      const difference = this.ids[9 * a + i] - this.ids[9 * b + i];
      if (difference !== 0) {
        return difference;
      }
    }
    return 0;
  }

  id(event) {
    const six = (at) => this.idView.getUint32(9 * event + at).toString(36).padStart(6, "0");
    return six(0) + six(4) + this.ids[9 * event + 8].toString(36);
  }

  /** Everything that is known of an event here; what is absent is null. */
  event(event) {
    const time = this.time(event);
    const date = isoDay(time.day);
    const isPlaced = event < this.placed;
    const { flags, answers } = this.kinds[this.kindOf[event]];
    return {
      id: this.id(event),
      call: this.slug,
      title: this.titles.of(event),
      date,
      start: time.start < 0 ? null : date + "T" + isoTime(time.start),
      end: time.end < 0 ? null : isoDay(time.day + Math.floor(time.end / DAY_MINUTES)) + "T" + isoTime(time.end % DAY_MINUTES),
      lastDate: isoDay(time.ends),
      status: STATUSES[flags & 7],
      online: (flags & 8) !== 0,
      precision: isPlaced ? PRECISIONS[flags >> 4] : null,
      lat: isPlaced ? this.lats[event] / 1e7 : null,
      lon: isPlaced ? this.lons[event] / 1e7 : null,
      venue: this.venues.of(event),
      address: this.addresses.of(event),
      locality: this.localities.of(event),
      region: this.regions.of(event),
      country: this.countries.of(event),
      accessibility: accessibility(answers),
    };
  }

  /**
   * The towns of events whose name begins with the text, or else holds a word that does: the most events first.
   * A town is told by name, region and country, with the position of one of its events.
   */
  towns(text, limit = 8) {
    const typed = fold(text);
    if (typed === "") {
      return [];
    }
    this.townList = this.townList || this.listTowns();
    const rank = (town) => (town.folded === typed ? 0 : town.folded.startsWith(typed) ? 1 : town.folded.includes(" " + typed) ? 2 : 3);
    return this.townList
      .map((town) => ({ town, rank: rank(town) }))
      .filter((each) => each.rank < 3)
      .sort((a, b) => a.rank - b.rank || b.town.events - a.town.events)
      .slice(0, limit)
      .map((each) => each.town);
  }

  listTowns() {
    const towns = new Map();
    for (let event = 0; event < this.placed; event++) {
      const parts = [this.localities.numbers[event], this.regions.numbers[event], this.countries.numbers[event]];
      if (parts[0] === NONE) {
        continue;
      }
      const known = towns.get(parts.join());
      if (known !== undefined) {
        known.events++;
        continue;
      }
      const name = this.localities.of(event);
      towns.set(parts.join(), {
        name, region: this.regions.of(event), country: this.countries.of(event), folded: fold(name), events: 1,
        lat: this.lats[event] / 1e7, lon: this.lons[event] / 1e7,
      });
    }
    return [...towns.values()];
  }
}

/** The answers by the number of the feature, null where it was not asked. */
function accessibility(bits) {
  const answers = [];
  for (let rest = bits; rest !== 0; rest >>= 2) {
    answers.push(ANSWERS[rest & 3]);
  }
  return answers;
}

/** The best so far, nearest first. */
class Found {
  constructor(file, limit) {
    this.file = file;
    this.limit = limit;
    this.list = [];
    this.worst = Infinity;
  }

  /** Whether nothing so many steps of latitude away can be among the best. */
  isBeyond(way) {
    if (this.list.length < this.limit) {
      return false;
    }
    const lat = sine(way * HALF_STEP);
    return key(lat * lat) > this.worst;
  }

  offer(event, distance) {
    if (this.list.length === this.limit && distance > this.worst) {
      return;
    }
    let at = this.list.length;
    while (at > 0 && this.isBefore(event, distance, this.list[at - 1])) {
      at--;
    }
    this.list.splice(at, 0, { event, key: distance });
    if (this.list.length > this.limit) {
      this.list.pop();
    }
    this.worst = this.list[this.list.length - 1].key;
  }

  isBefore(event, distance, other) {
    return distance < other.key || (distance === other.key && this.file.compareIds(event, other.event) < 0);
  }
}

/** Letters without marks and case, for names as people type them; Arabic letters that are written in several ways as one. */
export function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}\u0640\u200c]/gu, "")
    .toLowerCase()
    .replace(/[\u064a\u0649]/g, "\u06cc")
    .replace(/\u0643/g, "\u06a9")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
