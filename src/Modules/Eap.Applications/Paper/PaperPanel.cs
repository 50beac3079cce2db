using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Paper;

internal sealed class PaperPanel(PaperForms papers, SiteDbContext db) : IApplicationPanel
{
    public int Position => 20;

    public async Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken)
    {
        if (await papers.FindAsync(record, cancellationToken) is not { } paper) return null;
        var states = await db.Set<PaperScan>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId && row.Version == paper.Code.Version).Select(row => row.State).ToListAsync(cancellationToken);
        return new DisplayBlock("PaperPanel", new PaperPanelModel(paper, view, states));
    }
}
