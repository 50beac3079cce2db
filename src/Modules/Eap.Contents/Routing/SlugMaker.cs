using System.Reflection;

namespace Eap.Contents.Routing;

/// <summary>Makes readable latin slugs of Chinese titles.</summary>
public sealed class SlugMaker
{
    private readonly Lazy<PinyinTable> _table = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Eap.Contents.Routing.Data.pinyin.txt")
            ?? throw new InvalidOperationException("The pinyin table was not built into the program.");
        return PinyinTable.Load(stream);
    });

    /// <summary>The slug of a title; the end of the item's id when the title gives none.</summary>
    public string Make(string? title, string contentItemId) => Slug.From(title, _table.Value, contentItemId[^8..]);
}
