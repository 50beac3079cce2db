using System.Text.RegularExpressions;

namespace Eap.Contents.Admin.Types;

/// <summary>Names for programs: they stand in stored items and in files, and never change.</summary>
internal static partial class TypeNames
{
    // Keys of an item's envelope, and an address of these pages.
    private static readonly HashSet<string> Taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "Create", "Id", "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner", "Author", "EapItem",
    };

    public static bool IsGood(string name) => Shape().IsMatch(name) && !Taken.Contains(name);

    /// <summary>The wish, or the first number after it that is free.</summary>
    public static string Free(string wish, Func<string, bool> isTaken) => Enumerable.Range(1, 1000).Select(number => number == 1 ? wish : $"{wish}{number}").First(name => !isTaken(name) && IsGood(name));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,63}$")]
    private static partial Regex Shape();
}
