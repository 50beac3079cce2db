using System.Text.RegularExpressions;
using Eap.Testing;

namespace EapSite.Browser.Tests.Pictures;

/// <summary>The pictures of the guides: each one shown exists, says what is on it and is small; none lies there unused.</summary>
public sealed partial class GuidePicturesTests
{
    private const int Most = 60 * 1024;
    private static readonly string Folder = Repository.PathOf("docs", "images", "guides");

    [Fact]
    public void Guides_ShowEveryPictureOnceWithWordsAndSmall()
    {
        var shown = Directory.EnumerateFiles(Repository.PathOf("docs", "zh"), "*.md").SelectMany(file => Picture().Matches(File.ReadAllText(file))).ToList();
        var kept = Directory.EnumerateFiles(Folder).Select(file => new FileInfo(file)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();

        Assert.Equal(kept.Select(file => file.Name), shown.Select(match => match.Groups["file"].Value).Order(StringComparer.Ordinal));
        Assert.All(shown, match => Assert.True(match.Groups["alt"].Length > 10, match.Value));
        Assert.All(kept, file => Assert.True(file.Length <= Most, $"{file.Name}: {file.Length} bytes"));
    }

    [GeneratedRegex(@"!\[(?<alt>[^\]]*)\]\(\.\./images/guides/(?<file>[^)]+)\)")]
    private static partial Regex Picture();
}
