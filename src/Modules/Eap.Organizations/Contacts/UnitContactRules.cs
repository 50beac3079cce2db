using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Organizations.Contacts;

/// <summary>What a named person may look like. Plain C#.</summary>
public static partial class UnitContactRules
{
    /// <summary>Longest name: 60 characters exist.</summary>
    public const int NameLength = 60;

    /// <summary>Longest post.</summary>
    public const int PostLength = 60;

    /// <summary>Longest phone number, as typed.</summary>
    public const int PhoneLength = 30;

    /// <summary>The person as kept, or the field and the reason in Chinese. A wholly empty entry is nobody.</summary>
    public static (NamedPerson? Person, string? Field, string? Problem) Read(string? name, string? post, string? phone, string? userId)
    {
        var (who, what) = (PlainInput.Clean(name).Value, PlainInput.Clean(post).Value);
        var number = FullWidth.Fold(PlainInput.Clean(phone).Value);
        if (who.Length + what.Length + number.Length == 0) return (null, null, null);
        if (who.Length == 0) return (null, nameof(NamedPerson.Name), "写了职务或电话，就要写姓名；不设这个人，三项都留空。");
        if (who.Length > NameLength) return (null, nameof(NamedPerson.Name), "姓名最多 60 个字。");
        if (what.Length > PostLength) return (null, nameof(NamedPerson.Post), "职务最多 60 个字。");
        if (!Phone().IsMatch(number)) return (null, nameof(NamedPerson.Phone), "电话写数字，可以带区号和分机，例如 0633-0000000 转 8。");
        return (new NamedPerson(who, what, number, string.IsNullOrEmpty(userId) ? null : userId), null, null);
    }

    // A mobile number, a landline with its code, +86, an extension; spaces and hyphens as people set them.
    [GeneratedRegex("^(?=.{5,30}$)[+]?[0-9(][0-9() -]{4,}( ?(转|-) ?[0-9]{1,6})?$")]
    private static partial Regex Phone();
}

/// <summary>A person as a unit names them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Post">What the person is there; empty: not stated.</param>
/// <param name="Phone">The office's number.</param>
/// <param name="UserId">The account messages go to; null for none.</param>
public sealed record NamedPerson(string Name, string Post, string Phone, string? UserId);
