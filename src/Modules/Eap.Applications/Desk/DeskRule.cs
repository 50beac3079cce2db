using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>What a decision about an application must keep: whoever handed it in does not decide it; a return names its fields and a refusal its ground, which only the desk asks for; what acceptance waits for is there.</summary>
internal sealed class DeskRule(ContentDefinitionManager definitions, Acceptance acceptance, DeskMark mark, ICurrentUser user, IStringLocalizer<DeskRule> T) : IReviewRule
{
    /// <summary>Why somebody may not decide what they handed in; a key of the localizer.</summary>
    public const string Own = "这份申报是你自己提交的，要请别人来办。";

    public async Task<string?> RefuseAsync(UnitScope unit, ReviewTask task, string outcome, CancellationToken cancellationToken)
    {
        if (!ApplicationForm.Is(await definitions.GetTypeAsync(task.ContentType, cancellationToken))) return null;
        if (await Filers.IsAsync(unit.Db, task.ContentItemId, user.UserId ?? "", cancellationToken)) return T[Own];
        if (outcome is DeskOutcomes.Returned or DeskOutcomes.Rejected && mark.TaskId != task.TaskId) return T["退回和不同意，请在申报页面上办：要写明哪些字段怎么改，或者依据哪一条。"];
        if (outcome != DeskOutcomes.Accepted) return null;
        var record = await unit.Db.Set<ApplicationRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == task.ContentItemId, cancellationToken);
        return record is null ? null : await acceptance.RefuseAsync(unit, record, cancellationToken);
    }
}
