import type { CityResponse, Reader } from "maxmind";

/** Where an address is, as far as it is known: the fields of a conversation's `device.geolocation`. */
export interface Place {
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly city?: string;
  /** Code of the region, as in ISO 3166-2 after the hyphen. */
  readonly region?: string;
  /** Two letters, as in ISO 3166. */
  readonly country?: string;
}

/** The file of places cannot be used; the message is one sentence for a person. */
export class PlacesUnusable extends Error {
  override readonly name = "PlacesUnusable";
}

/** Places of IP addresses, by a file in MaxMind's format that whoever runs the server has got; without one, none is known. */
export class Places {
  readonly #reader: Reader<CityResponse> | undefined;

  private constructor(reader: Reader<CityResponse> | undefined) {
    this.#reader = reader;
  }

  static async open(file?: string): Promise<Places> {
    if (file === undefined) return new Places(undefined);
    const maxmind = await import("maxmind");
    try {
      return new Places(await maxmind.open<CityResponse>(file));
    } catch (cause) {
      throw new PlacesUnusable(`The file ${file} cannot be read as places in MaxMind's format.`, { cause });
    }
  }

  of(ip: string): Place | undefined {
    if (this.#reader === undefined) return undefined;
    let found: CityResponse | null;
    try {
      // A listener for both families tells IPv4 addresses inside IPv6.
      found = this.#reader.get(ip.replace(/^::ffff:(?=\d+\.)/i, ""));
    } catch {
      return undefined;
    }
    if (found === null) return undefined;
    const { city, country, location, subdivisions } = found;
    const name = city?.names?.en;
    const region = subdivisions?.[0]?.iso_code;
    return {
      ...(location?.latitude === undefined || location.longitude === undefined
        ? {}
        : { coordinates: { latitude: location.latitude, longitude: location.longitude } }),
      ...(name === undefined ? {} : { city: name }),
      ...(region === undefined ? {} : { region }),
      ...(country?.iso_code === undefined ? {} : { country: country.iso_code }),
    };
  }
}
