using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Notes;

/// <summary>Tells readers what was corrected and who reviewed the text.</summary>
internal sealed class EditorialNotes(SiteDbContext db, ContentDefinitionManager definitions) : IContentNote
{
    public async Task<DisplayBlock?> BuildAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (!ManuscriptStore.Requires(await definitions.GetTypeAsync(item.ContentType, cancellationToken))) return null;
        var corrections = await db.Set<Correction>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var signed = await db.Set<SignOff>().AsNoTracking().Where(row => row.VersionId == item.ContentItemVersionId && row.Stands).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return corrections.Count + signed.Count == 0 ? null : new DisplayBlock("EditorialNote", new EditorialNote(corrections, signed));
    }
}
