using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Once a judging is closed or a list taken, nobody can be filed any more: they would never be judged.</summary>
internal sealed class JudgingEnd(IStringLocalizer<JudgingEnd> T) : IProgrammeEnd
{
    public async Task<string?> RefuseAsync(UnitScope unit, string programmeItemId, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<JudgingClose>().AnyAsync(row => row.ProgrammeItemId == programmeItemId, cancellationToken)) return T["有称号的评审已经结束，再报上来的评不到了，不能再延长。"];
        return await unit.Db.Set<ListDecision>().AnyAsync(row => row.ProgrammeItemId == programmeItemId, cancellationToken) ? T["有称号的名单已经定了，再报上来的进不了名单，不能再延长。"].Value : null;
    }
}
