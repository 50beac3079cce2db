using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Users.Accounts;

/// <summary>User names: latin letters, digits, dot, hyphen and underscore, told apart without case.</summary>
public static partial class UserNames
{
    /// <summary>What is wrong with a name, for people.</summary>
    public const string Rule = "用户名用 3 到 64 个英文字母、数字、点、横线或下划线，以字母或数字开头。";

    /// <summary>As it is kept: full-width forms folded, white space gone.</summary>
    public static string Clean(string? input) => FullWidth.Fold(PlainInput.Clean(input).Value).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>As it is looked up.</summary>
    public static string Key(string? input) => Clean(input).ToUpperInvariant();

    /// <summary>True when it keeps the rule.</summary>
    public static bool IsValid(string name) => Shape().IsMatch(name);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$")]
    private static partial Regex Shape();
}
