//! Public keys made with OpenSSL for tests; nobody has their private halves.

/// RSA of 2048 bits as SubjectPublicKeyInfo.
pub(crate) const RSA: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5w23McvZRGIZh4V7XQ8anHi7JQoKnG952rDDrv+3j4IGbgnP+2FAiSDvE0zLaJaLCvjkMZICJnDfVF00Kwc8d9NuG99ulKLv1S9CqjdNxSQH6FE9DdVXx0OYmyAYSBv+HncIxAGFodOx+hyJt9hOFzBXQ7dG8+Njhs8wht5TwR0XuT1lVYDRJh19KN0iTVi4EFWt4ZPXEQYpXMyZBfJZNMhz60fllapRknYp+4XPU4zP8443BPVHdLmWuiwdIkWiY8mhYrq38wDRhw9/fOA6q0XCxHMrDVidkjVrttlLt+DSmrfO/oDTIE5lczK6zN58ZORdM5taVOCLxgnECL8QZwIDAQAB";
/// The same key as bare RSAPublicKey.
pub(crate) const RSA_PKCS1: &str = "MIIBCgKCAQEA5w23McvZRGIZh4V7XQ8anHi7JQoKnG952rDDrv+3j4IGbgnP+2FAiSDvE0zLaJaLCvjkMZICJnDfVF00Kwc8d9NuG99ulKLv1S9CqjdNxSQH6FE9DdVXx0OYmyAYSBv+HncIxAGFodOx+hyJt9hOFzBXQ7dG8+Njhs8wht5TwR0XuT1lVYDRJh19KN0iTVi4EFWt4ZPXEQYpXMyZBfJZNMhz60fllapRknYp+4XPU4zP8443BPVHdLmWuiwdIkWiY8mhYrq38wDRhw9/fOA6q0XCxHMrDVidkjVrttlLt+DSmrfO/oDTIE5lczK6zN58ZORdM5taVOCLxgnECL8QZwIDAQAB";
/// RSA of 1024 bits as SubjectPublicKeyInfo.
pub(crate) const OTHER_RSA: &str = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCp14o7rbTlc3VkgcFQ/05RGPajN6eFNQ0vp2smdRp6IRdU4ioW3QgAi8KZPyhmn/2fdIM0U/8v/jJUrYy0tifGjghQe61+lyg9jQ8vqX201lt7kdpGdFb1R0ZxsX6lIjZ7ibkGCBVDM3eIDsdId+enb6YwlDSVGJo+uGoPuF3jrQIDAQAB";
/// Ed25519 as its 32 bytes.
pub(crate) const ED25519: &str = "/YrMBgcxtZA2Rc+WHrbU5vRx4QIOIi2w4tIhYjIwXGU=";
/// The same key as SubjectPublicKeyInfo.
pub(crate) const ED25519_SPKI: &str = "MCowBQYDK2VwAyEA/YrMBgcxtZA2Rc+WHrbU5vRx4QIOIi2w4tIhYjIwXGU=";
