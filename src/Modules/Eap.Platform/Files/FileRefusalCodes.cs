namespace Eap.Platform.Files;

/// <summary>The codes a <see cref="FileRefusal"/> may carry.</summary>
public static class FileRefusalCodes
{
    public const string Empty = "empty";
    public const string TooLarge = "too_large";

    /// <summary>The content is of no kind the site knows, or of one it knows and does not take (HEIC, RAR, programs ...).</summary>
    public const string UnknownType = "unknown_type";

    /// <summary>A kind the site takes, but not in this place.</summary>
    public const string NotAllowedHere = "not_allowed_here";

    public const string WrongExtension = "wrong_extension";

    /// <summary>The bytes can be read as two kinds of file.</summary>
    public const string Polyglot = "polyglot";

    public const string Broken = "broken";

    /// <summary>.doc, .xls, .ppt.</summary>
    public const string LegacyOffice = "legacy_office";

    public const string Encrypted = "encrypted";
    public const string Macro = "macro";
    public const string ZipBomb = "zip_bomb";
    public const string TooManyPixels = "too_many_pixels";
}
