using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Formats;

/// <summary>E-mail addresses.</summary>
public static partial class EmailAddress
{
    /// <summary>Without spaces and full-width forms, the domain in lower case.</summary>
    public static string Tidy(string text)
    {
        var plain = FullWidth.Fold(text).Replace(" ", "").Replace('。', '.');
        if (plain.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) plain = plain[7..];
        var at = plain.LastIndexOf('@');
        return at < 0 ? plain : string.Concat(plain.AsSpan(0, at), plain[at..].ToLowerInvariant());
    }

    /// <summary>What is wrong with a tidied address; null when nothing is.</summary>
    public static string? Problem(string text) => text switch
    {
        { Length: <= 254 } when Shape().IsMatch(text) => null,
        _ when text.Count(character => character == '@') != 1 => "邮箱里要有一个 @，例如 lianxiren@example.com。",
        _ => "邮箱写得不对，请核对，例如 lianxiren@example.com。",
    };

    [GeneratedRegex(@"^(?!\.)(?!.*\.\.)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}(?<!\.)@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$")]
    private static partial Regex Shape();
}
