/** A key and its own certificate for `localhost`, for tests alone; good until 2126. */
const key =
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGbUoXiex5s3Mqxv5o7jwvHfjDDknJEivOSunTM9t9m+hRANCAARq7KfCiJT+kp" +
  "5WTd9bbY6jPMFbO7hgOPelxX/uCNn94LaRP+4yPEiWHroPGyfBRxidEh/Pl9luOlRwWKrmGqda";
const certificate =
  "MIIBfzCCASWgAwIBAgIUZ6TNnzCQspNsxX+2qtmVvHGzrZcwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAzMD" +
  "IxNVoYDzIxMjYxMDI5MDMwMjE1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARq7KfCiJT+kp5WTd9b" +
  "bY6jPMFbO7hgOPelxX/uCNn94LaRP+4yPEiWHroPGyfBRxidEh/Pl9luOlRwWKrmGqdao1MwUTAdBgNVHQ4EFgQUsqoz7VY9WRWnbKF3ihLWPz" +
  "XwOgkwHwYDVR0jBBgwFoAUsqoz7VY9WRWnbKF3ihLWPzXwOgkwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBTdEw6BvArVmh9" +
  "stoAta34erEKkBWU4yfbMVTfAoyGMAIhAMrvEyL2kSFpO8JaWY7AuE3LYJmqKkNnwfUJL2t3xmgs";

function pem(label: string, base64: string): string {
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END ${label}-----\n`;
}

/** The texts of the two PEM files. */
export const localhost = { key: pem("PRIVATE KEY", key), certificate: pem("CERTIFICATE", certificate) };
