using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Paper;

/// <summary>Where a form asks for stamped paper, the paper of what was handed in last is confirmed before it is accepted, or somebody went without it for a reason.</summary>
internal sealed class PaperFirst(IStringLocalizer<PaperFirst> T) : IAcceptanceRule
{
    public async Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, ApplicationForm form, CancellationToken cancellationToken)
    {
        if (form.Settings is not { AskPaper: true, PaperBeforeAcceptance: true }) return null;
        var id = record.ContentItemId;
        var version = await PaperVersions.OfAsync(unit.Db, id, cancellationToken);
        var settled = await unit.Db.Set<PaperScan>().AnyAsync(row => row.ContentItemId == id && row.Version == version && row.State == PaperScanState.Confirmed, cancellationToken)
            || await unit.Db.Set<PaperWaiver>().AnyAsync(row => row.ContentItemId == id && row.Version == version, cancellationToken);
        return settled ? null : T["第 {0} 版的盖章件还没有核对，不能同意。请先到“盖章件”核对；确实不等的，在那里写明原因。", version].Value;
    }
}
