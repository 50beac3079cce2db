using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Indexing;

/// <summary>Maps items to rows of <typeparamref name="TIndex"/>.</summary>
public abstract class IndexProvider<TIndex> : IIndexProvider where TIndex : ContentIndex
{
    /// <summary>The rows of a version; the shared columns are filled by the engine.</summary>
    protected abstract IEnumerable<TIndex> Map(ContentItem item, ContentTypeDefinition? type);

    IEnumerable<ContentIndex> IIndexProvider.Map(ContentItem item, ContentTypeDefinition? type) => Map(item, type);

    Type IIndexProvider.Row => typeof(TIndex);
}
