using Eap.Applications.Answers;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>How far the unit is with what was returned: the version that was handed in against the one that would be.</summary>
/// <param name="Open">Fields it may change.</param>
/// <param name="Changed">Fields it changed.</param>
/// <param name="Untouched">What was asked of it and stands as it stood.</param>
public sealed record Correction(IReadOnlySet<string> Open, IReadOnlySet<string> Changed, IReadOnlyList<ReturnedField> Untouched)
{
    /// <summary>Of an application; null when nothing was returned.</summary>
    public static async Task<Correction?> FindAsync(SiteDbContext db, IContentManager contents, ApplicationRecord record, ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        if (record is not { Status: ApplicationStatus.Returned, VersionId: { } handedIn }) return null;
        var asked = await db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId && row.IsOpen, cancellationToken);
        return asked is not null && await contents.GetVersionAsync(handedIn, cancellationToken) is { } before ? Of(asked, before, item, type) : null;
    }

    private static Correction Of(ReturnRequest asked, ContentItem before, ContentItem now, ContentTypeDefinition type)
    {
        var access = FormAccess.Of(type, now, OpenFields.Of(ApplicationStatus.Returned, asked, type));
        var open = type.Parts.SelectMany(part => part.Fields.Where(field => access.Of(part.Name, field.Name) == FieldAccessLevel.Editable).Select(field => $"{part.Name}.{field.Name}")).ToHashSet();
        var changed = open.Where(name => !SameAnswer.Is(before, now, name)).ToHashSet();
        return new Correction(open, changed, [.. asked.Fields.Where(field => open.Contains(field.Name) && !changed.Contains(field.Name))]);
    }
}
