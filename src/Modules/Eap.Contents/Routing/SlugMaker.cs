using System.Reflection;
using Eap.Platform.Text;

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

    /// <summary>A name for programs: the words of the slug, each with a capital, at most 60 letters and digits (单位名称: DanWeiMingCheng); empty when the title gives none.</summary>
    public string Name(string? title)
    {
        var name = string.Concat(Slug.From(title, _table.Value, "").Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        name = name.Length > 0 && char.IsAsciiDigit(name[0]) ? $"N{name}" : name;
        return BoundedText.Cut(name, 60);
    }

    /// <summary>The slug of a title; the end of the item's id when the title gives none.</summary>
    public string Make(string? title, string contentItemId) => Slug.From(title, _table.Value, contentItemId[^8..]);
}
