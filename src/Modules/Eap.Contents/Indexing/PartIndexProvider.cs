using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Indexing;

/// <summary>Maps a typed part to one row.</summary>
public abstract class PartIndexProvider<TPart, TIndex> : IndexProvider<TIndex> where TPart : ContentPart where TIndex : ContentIndex
{
    /// <summary>The row of a part; null for none.</summary>
    protected abstract TIndex? Map(TPart part, ContentItem item);

    /// <inheritdoc />
    protected sealed override IEnumerable<TIndex> Map(ContentItem item, ContentTypeDefinition? type) =>
        item.As<TPart>() is { } part && Map(part, item) is { } row ? [row] : [];
}
