using System.Collections.Frozen;
using Eap.Platform.Text;

namespace Eap.Users.Accounts;

/// <summary>
/// What a password must be: long, not the name, not one that everybody tries. No composition rules: they make people write passwords down
/// (ASVS 5.0); length and the list of common passwords carry the weight.
/// </summary>
public static class PasswordRules
{
    /// <summary>Shortest password, in characters.</summary>
    public const int Shortest = 12;

    /// <summary>Longest password, in characters.</summary>
    public const int Longest = 128;

    /// <summary>How to choose one, for people.</summary>
    public const string Hint = "至少 12 个字符，可以用一句话；不要用名字、单位、生日和常见密码。";

    private const int FewestDifferent = 5;
    private static readonly FrozenSet<string> Common = Read();

    /// <summary>The reason why the password will not do, in Chinese; null when it will.</summary>
    public static string? Check(string? password, string? userName)
    {
        if (string.IsNullOrEmpty(password)) return "请填写密码。";
        if (password.Length < Shortest) return "密码至少 12 个字符。";
        if (password.Length > Longest) return "密码最多 128 个字符。";
        var plain = FullWidth.Fold(password).ToLowerInvariant();
        if (userName is { Length: >= 4 } && plain.Contains(userName.ToLowerInvariant(), StringComparison.Ordinal)) return "密码里不要带用户名。";
        if (plain.Distinct().Count() < FewestDifferent || IsRepeated(plain) || IsRun(plain)) return "密码太有规律，很容易被猜到。";
        return IsCommon(plain) ? "这个密码太常见，别人会先试它。" : null;
    }

    // password, password123456, P@ssw0rd!!, 123456password: the word within is what is guessed.
    private static bool IsCommon(string plain)
    {
        var letters = plain.Trim("0123456789!@#$%^&*()_+-=.,?~ ".ToCharArray());
        return new[] { plain, Unmasked(plain), letters, Unmasked(letters) }.Any(Common.Contains);
    }

    private static string Unmasked(string text) => string.Concat(text.Select(static character => character switch
    {
        '@' => 'a', '0' => 'o', '3' => 'e', '$' => 's', '5' => 's', '1' or '!' => 'i', _ => character,
    }));

    private static bool IsRepeated(string text)
    {
        for (var period = 1; period <= text.Length / 3; period++)
            if (Enumerable.Range(period, text.Length - period).All(i => text[i] == text[i - period])) return true;
        return false;
    }

    // 123456789012, abcdefghijkl, qwertyuiop[]: nearly every step goes to a neighbour in the alphabet or on the keyboard.
    private static bool IsRun(string text)
    {
        const string rows = "1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./";
        var neighbours = text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) == 1 || Math.Abs(rows.IndexOf(pair.First) - rows.IndexOf(pair.Second)) == 1);
        return neighbours >= text.Length - 2;
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Eap.Users.Resources.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
