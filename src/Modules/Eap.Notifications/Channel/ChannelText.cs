using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Eap.Notifications.Channel;

/// <summary>
/// Texts with named placeholders in braces. Braces around anything but lower-case letters are text: JSON is written as it is. What is put in is
/// escaped for the place it stands in, so that no value changes what is around it.
/// </summary>
public static partial class ChannelText
{
    /// <summary>The placeholders there are.</summary>
    public static readonly IReadOnlyList<string> Names = ["to", "title", "text", "link", "id", "timestamp", "sign", "key", "secret", "token"];

    /// <summary>For an address or a form body.</summary>
    public static readonly Func<string, string> ForAddress = Uri.EscapeDataString;

    /// <summary>Inside a JSON string.</summary>
    public static readonly Func<string, string> ForJson = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode;

    /// <summary>For a header: one line.</summary>
    public static readonly Func<string, string> ForHeader = static value => value.ReplaceLineEndings(" ");

    /// <summary>As it is.</summary>
    public static readonly Func<string, string> ForPlain = static value => value;

    /// <summary>How values are escaped in a body of this content type.</summary>
    public static Func<string, string> ForBody(string contentType) => contentType switch
    {
        ChannelSettings.Json => ForJson,
        ChannelSettings.Form => ForAddress,
        _ => ForPlain,
    };

    /// <summary>Names in braces that mean nothing here.</summary>
    public static IEnumerable<string> Unknown(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Where(name => !Names.Contains(name)).Distinct();

    /// <summary>True when the text asks for this value.</summary>
    public static bool Asks(string text, string name) => text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>Puts the values in; what has none becomes empty.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values, Func<string, string> escape) =>
        Placeholder().Replace(text, match => Names.Contains(match.Groups[1].Value) ? escape(values.GetValueOrDefault(match.Groups[1].Value, "")) : match.Value);

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
