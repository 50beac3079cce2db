using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Indexing;

/// <summary>Keeps one index table in step with the items, in the same transaction.</summary>
public interface IIndexProvider
{
    /// <summary>The rows of a version; none when the item has nothing for this table.</summary>
    IEnumerable<ContentIndex> Map(ContentItem item, ContentTypeDefinition? type);

    /// <summary>Removes the rows of items.</summary>
    Task ClearAsync(SiteDbContext db, IReadOnlyList<string> contentItemIds, CancellationToken cancellationToken);
}
