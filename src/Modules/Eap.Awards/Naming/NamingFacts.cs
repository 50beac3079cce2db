using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Tells the process what the bodies have decided together.</summary>
internal sealed class NamingFacts : INominationFactSource
{
    public async Task<NominationFacts> AddAsync(UnitScope unit, Nomination nomination, NominationFacts facts, CancellationToken cancellationToken)
    {
        // Nobody signs before the list is in public: most moves need not ask.
        if (nomination.Stage is < NominationStage.Publicity or > NominationStage.Announced) return facts;
        var programme = await unit.Get<AwardProgrammes>().FindAsync(nomination.ProgrammeItemId, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        return facts with { Joint = JointDecision.Of(await unit.Get<NamingBodies>().OfAsync(programme.Part, cancellationToken), await VerdictsAsync(unit.Db, nomination.ContentItemId, cancellationToken)) };
    }

    public static async Task<IReadOnlyList<BodyVerdict>> VerdictsAsync(SiteDbContext db, string contentItemId, CancellationToken cancellationToken) =>
        [.. (await db.Set<BodyDecision>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).ToListAsync(cancellationToken)).Select(row => row.ToVerdict())];
}
