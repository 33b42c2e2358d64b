import type { Language } from "./scripts/index.js";

/** Where visitors of a language write from. */
export interface Place {
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Minutes from local time to UTC. */
  readonly timezone: number;
}

export interface People {
  readonly locale: string;
  /** First and last name, as the person writes them; the address is made of the third. */
  readonly names: readonly (readonly [first: string, last: string, address: string])[];
  readonly places: readonly Place[];
}

function place(country: string, region: string, city: string, at: readonly [number, number], timezone: number): Place {
  return { country, region, city, latitude: at[0], longitude: at[1], timezone };
}

/** Invented people. */
export const people: Record<Language, People> = {
  en: {
    locale: "en",
    names: [
      ["Olivia", "Hartley", "olivia.hartley"],
      ["Ethan", "Brooks", "ethan.brooks"],
      ["Priya", "Nair", "priya.nair"],
      ["Callum", "Fraser", "callum.fraser"],
      ["Grace", "Adeyemi", "grace.adeyemi"],
      ["Noah", "Whitfield", "noah.whitfield"],
      ["Aisling", "Byrne", "aisling.byrne"],
      ["Marcus", "Reid", "marcus.reid"],
      ["Hannah", "Kowalski", "hannah.kowalski"],
      ["Dev", "Malhotra", "dev.malhotra"],
      ["Zoe", "Lambert", "zoe.lambert"],
      ["Tom", "Ashdown", "tom.ashdown"],
    ],
    places: [
      place("GB", "England", "Bristol", [51.45, -2.59], 0),
      place("US", "Oregon", "Portland", [45.52, -122.68], 480),
      place("IE", "Leinster", "Dublin", [53.35, -6.26], 0),
      place("AU", "Victoria", "Melbourne", [-37.81, 144.96], -600),
    ],
  },
  fr: {
    locale: "fr",
    names: [
      ["Camille", "Marchand", "camille.marchand"],
      ["Julien", "Lefèvre", "julien.lefevre"],
      ["Amandine", "Roussel", "amandine.roussel"],
      ["Mathieu", "Gauthier", "mathieu.gauthier"],
      ["Inès", "Benali", "ines.benali"],
    ],
    places: [
      place("FR", "Auvergne-Rhône-Alpes", "Lyon", [45.76, 4.84], -60),
      place("FR", "Pays de la Loire", "Nantes", [47.22, -1.55], -60),
      place("CA", "Québec", "Montréal", [45.5, -73.57], 300),
    ],
  },
  de: {
    locale: "de",
    names: [
      ["Katharina", "Vogel", "katharina.vogel"],
      ["Lukas", "Brandt", "lukas.brandt"],
      ["Annika", "Schäfer", "annika.schaefer"],
      ["Emre", "Yıldız", "emre.yildiz"],
      ["Johanna", "Krüger", "johanna.krueger"],
    ],
    places: [
      place("DE", "Hamburg", "Hamburg", [53.55, 9.99], -60),
      place("DE", "Bayern", "München", [48.14, 11.58], -60),
      place("AT", "Wien", "Wien", [48.21, 16.37], -60),
    ],
  },
  es: {
    locale: "es",
    names: [
      ["Lucía", "Moreno", "lucia.moreno"],
      ["Diego", "Castillo", "diego.castillo"],
      ["Valentina", "Rojas", "valentina.rojas"],
      ["Andrés", "Ibáñez", "andres.ibanez"],
    ],
    places: [
      place("ES", "Madrid", "Madrid", [40.42, -3.7], -60),
      place("MX", "Ciudad de México", "Ciudad de México", [19.43, -99.13], 360),
      place("AR", "Buenos Aires", "Buenos Aires", [-34.6, -58.38], 180),
    ],
  },
  pt: {
    locale: "pt-BR",
    names: [
      ["Beatriz", "Almeida", "beatriz.almeida"],
      ["Rafael", "Monteiro", "rafael.monteiro"],
      ["Larissa", "Prado", "larissa.prado"],
    ],
    places: [
      place("BR", "São Paulo", "São Paulo", [-23.55, -46.63], 180),
      place("PT", "Porto", "Porto", [41.15, -8.61], 0),
    ],
  },
  it: {
    locale: "it",
    names: [
      ["Giulia", "Ferraro", "giulia.ferraro"],
      ["Matteo", "Rinaldi", "matteo.rinaldi"],
      ["Chiara", "Colombo", "chiara.colombo"],
    ],
    places: [place("IT", "Piemonte", "Torino", [45.07, 7.69], -60), place("IT", "Lazio", "Roma", [41.9, 12.5], -60)],
  },
  ja: {
    locale: "ja",
    names: [
      ["美咲", "佐藤", "misaki.sato"],
      ["大輔", "中村", "daisuke.nakamura"],
      ["陽菜", "小林", "hina.kobayashi"],
    ],
    places: [
      place("JP", "東京都", "東京", [35.68, 139.69], -540),
      place("JP", "京都府", "京都", [35.01, 135.77], -540),
    ],
  },
  zh: {
    locale: "zh-CN",
    names: [
      ["子涵", "王", "zihan.wang"],
      ["伟", "陈", "wei.chen"],
      ["晓燕", "刘", "xiaoyan.liu"],
    ],
    places: [
      place("CN", "上海", "上海", [31.23, 121.47], -480),
      place("SG", "Singapore", "Singapore", [1.35, 103.82], -480),
    ],
  },
  ar: {
    locale: "ar",
    names: [
      ["ليلى", "حداد", "layla.haddad"],
      ["يوسف", "منصور", "yousef.mansour"],
    ],
    places: [place("AE", "دبي", "دبي", [25.2, 55.27], -240), place("JO", "عمّان", "عمّان", [31.95, 35.93], -180)],
  },
  ru: {
    locale: "ru",
    names: [
      ["Анна", "Соколова", "anna.sokolova"],
      ["Тимур", "Ахметов", "timur.akhmetov"],
    ],
    places: [
      place("KZ", "Алматы", "Алматы", [43.24, 76.89], -300),
      place("GE", "თბილისი", "Тбилиси", [41.72, 44.79], -240),
    ],
  },
  ko: {
    locale: "ko",
    names: [
      ["지우", "김", "jiwoo.kim"],
      ["민준", "박", "minjun.park"],
    ],
    places: [place("KR", "서울특별시", "서울", [37.57, 126.98], -540)],
  },
  hi: {
    locale: "hi",
    names: [
      ["आरव", "शर्मा", "aarav.sharma"],
      ["दीपिका", "वर्मा", "deepika.verma"],
    ],
    places: [place("IN", "दिल्ली", "नई दिल्ली", [28.61, 77.21], -330)],
  },
};
