using Eap.Contents.Definitions;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Media.Library;

namespace Eap.Media.References;

// The whole text of the version is looked through: a file named in a part nobody here knows is used all the same.
internal sealed class MediaReferenceIndexProvider : IndexProvider<MediaReferenceIndex>
{
    protected override IEnumerable<MediaReferenceIndex> Map(ContentItem item, ContentTypeDefinition? type) =>
        MediaPath.IdsIn(item.Data).Select(id => new MediaReferenceIndex { MediaId = id });
}
