namespace Eap.Contents.Fields.Formats;

/// <summary>Tidies and checks text by its format.</summary>
public static class TextFormats
{
    /// <summary>The text as it is stored: one way to write each number, address, name. What cannot be one stays as typed.</summary>
    /// <param name="format">What it is.</param>
    /// <param name="text">Cleaned input.</param>
    public static string Tidy(TextFormat format, string text) => format switch
    {
        TextFormat.Phone => PhoneNumber.Tidy(text),
        TextFormat.Email => EmailAddress.Tidy(text),
        TextFormat.PersonName => PersonName.Tidy(text),
        TextFormat.IdNumber => IdNumber.Tidy(text),
        _ => text,
    };

    /// <summary>What is wrong with a tidied text, in Chinese, saying what to do; null when it is right.</summary>
    public static string? Problem(TextFormat format, string text) => format switch
    {
        TextFormat.Phone => PhoneNumber.Problem(text),
        TextFormat.Email => EmailAddress.Problem(text),
        TextFormat.PersonName => PersonName.Problem(text),
        TextFormat.IdNumber => IdNumber.Problem(text),
        _ => null,
    };
}
