namespace Eap.Platform.Files;

/// <summary>A file in the store.</summary>
/// <param name="Key">Server-made name; says nothing of who uploaded what.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Hash of the content, lower-case hex.</param>
public sealed record StoredFile(string Key, long Length, string Sha256);
