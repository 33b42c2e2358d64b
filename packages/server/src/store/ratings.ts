import { get, run, type Steps, statement } from "./step.js";

export interface RatingRow {
  /** 1 to 5. */
  readonly stars: number;
  readonly comment: string | null;
}

const select = statement("ratings.get", "SELECT stars, comment FROM conversation_ratings WHERE conversation_id = ?");
const save = statement(
  "ratings.save",
  `INSERT INTO conversation_ratings (conversation_id, stars, comment, rated_at) VALUES (?, ?, ?, ?)
   ON CONFLICT (conversation_id)
   DO UPDATE SET stars = excluded.stars, comment = excluded.comment, rated_at = excluded.rated_at`,
);

export function* getRating(conversation_id: number): Steps<RatingRow | undefined> {
  return yield* get<RatingRow>(select, [conversation_id]);
}

/** The last rating counts. */
export function* saveRating(conversation_id: number, rating: RatingRow, at: number): Steps<void> {
  yield* run(save, [conversation_id, rating.stars, rating.comment, at]);
}
