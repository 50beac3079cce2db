using System.Text.RegularExpressions;

namespace EapSite.Architecture.Tests.Sources;

/// <summary>Tracked files name no machine, no folder of one, and no host packages came from: a clone works anywhere.</summary>
internal static class WordRule
{
    // Put together here, so that this file does not name them either.
    private static readonly (string What, Regex Pattern)[] Words =
    [
        ("a folder of one machine", new Regex($@"(?<![\w.~}}/-])/({string.Join('|', "work/", @"root/\.", "home/[a-z]", "Users/[A-Za-z]")})")),
        ("a temporary folder of one machine", new Regex($@"(?<![\w.~}}/-])/tmp/[a-z]")),
        ("a package host", new Regex(string.Join('|', "registry" + @"\.npmjs\.org", "api" + @"\.nuget\.org", "deb" + @"\.debian\.org", "npmmirror" + @"\.com"), RegexOptions.IgnoreCase)),
        ("a download address in a lock file", new Regex(@"""" + "resolved" + @""":\s*""http")),
    ];

    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           from word in Words
           let match = word.Pattern.Match(file.Text)
           where match.Success
           select $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1} names {word.What}: {match.Value}",
    ];
}
