using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Says of applications that nominate where they stand: one that passed the check is not agreed to yet, and one that ended was chosen or not.</summary>
internal sealed class NominationStages(NominationStandings standings, IStringLocalizer<NominationStages> T) : IApplicationStages
{
    public async Task<IReadOnlyList<ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken)
    {
        var known = await standings.OfAsync([.. applications.Select(row => row.Record.ContentItemId)], cancellationToken);
        return [.. applications.Where(row => known.ContainsKey(row.Record.ContentItemId)).Select(row => Of(row.Record, known[row.Record.ContentItemId]))];
    }

    private ApplicationStage Of(ApplicationRecord record, NominationStanding standing) => new(record.ContentItemId)
    {
        Title = T[standing.Title], Leads = record.Status is ApplicationStatus.Submitted or ApplicationStatus.Accepted or ApplicationStatus.Completed,
        Awaits = standing.AwaitsConsent ? T["本人还没有点同意，现在还不能同意推荐。办理期限从本人同意那天起算。"].Value : null,
        Todo = standing.AwaitsConsent ? T["等本人点同意，请提醒他"].Value : null,
    };
}
