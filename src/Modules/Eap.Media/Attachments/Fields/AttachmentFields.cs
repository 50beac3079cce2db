using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments.Fields;

/// <summary>What the fields of attachments take, by the definition their item was made with.</summary>
public sealed class AttachmentFields(SiteDbContext db, ContentDefinitionManager definitions)
{
    /// <summary>What this field takes; null when the item is not stored or has no such field. It tells nothing of the item, so it is asked after the guards.</summary>
    public async Task<AttachmentRules?> FindAsync(AttachmentPlace place, CancellationToken cancellationToken)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == place.ContentItemId && row.Latest)
            .Select(row => new ContentItem { ContentItemId = row.ContentItemId, ContentType = row.ContentType, DefinitionVersion = row.DefinitionVersion }).FirstOrDefaultAsync(cancellationToken);
        return item is not null && await definitions.GetTypeForAsync(item, cancellationToken) is { } type
            ? Of(type).Where(field => field.Part == place.PartName && field.Definition.Name == place.FieldName).Select(field => Rules(field.Definition)).FirstOrDefault()
            : null;
    }

    /// <summary>The fields of attachments of a type.</summary>
    public static IEnumerable<(string Part, ContentPartFieldDefinition Definition)> Of(ContentTypeDefinition type) =>
        from part in type.Parts
        from field in part.Fields
        where field.FieldName == nameof(AttachmentField)
        select (part.Name, field);

    /// <summary>What a field takes.</summary>
    public static AttachmentRules Rules(ContentPartFieldDefinition field)
    {
        var settings = field.GetSettings<AttachmentFieldSettings>();
        return new AttachmentRules(field.DisplayName, AttachmentKinds.Of(settings.Kinds), Math.Clamp(settings.MaxFiles, 1, 50), (long)Math.Clamp(settings.MaxMegabytes, 1, 200) << 20,
            field.GetSettings<ProtectedFieldSettings>().IsProtected);
    }
}
