// Asks the browser where it is. Only when a person presses a button: browsers show their own question then.

/** Whether this page may ask at all: browsers tell positions to pages that came over a safe connection. */
export const canAsk = window.isSecureContext && "geolocation" in navigator;

/** Gives { lat, lon } in degrees, or fails with the word for why: "denied" or "unavailable". */
export function locate() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      (position) => resolve({ lat: position.coords.latitude, lon: position.coords.longitude }),
      (error) => reject(error.code === error.PERMISSION_DENIED ? "denied" : "unavailable"),
      { maximumAge: 600000, timeout: 20000 },
    );
  });
}

/** Rounded to two decimals, a kilometre or so: nobody needs to know better from where we look. */
export const rounded = (degrees) => (Math.round(degrees * 100) / 100).toFixed(2);
