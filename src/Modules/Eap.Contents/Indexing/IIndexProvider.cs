using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Indexing;

/// <summary>Keeps one index table in step with the items, in the same transaction.</summary>
public interface IIndexProvider
{
    /// <summary>The rows of a version; none when the item has nothing for this table.</summary>
    IEnumerable<ContentIndex> Map(ContentItem item, ContentTypeDefinition? type);

    /// <summary>The class its rows are mapped from.</summary>
    Type Row { get; }
}
