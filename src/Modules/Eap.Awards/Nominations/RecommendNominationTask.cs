using Eap.Applications.Moving;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Writes down that the union above recommends the nomination the process is about, with the place it recommends it for. Whether it may the rules say, whatever the graph says.</summary>
public sealed class RecommendNominationTask(IStringLocalizer<RecommendNominationTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(RecommendNominationTask);

    /// <inheritdoc />
    public override string Title => T["上级工会推荐"];

    /// <inheritdoc />
    public override string Category => T["评选"];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["已推荐"]), new("Refused", T["规则不允许"], IsFailure: true)];

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var moves = context.Unit.Get<NominationMoves>();
        var nomination = await moves.FindAsync(context.Values.CorrelationId!, cancellationToken) ?? throw new InvalidOperationException("The process is about no nomination.");
        var place = await context.Unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken) ?? throw new InvalidOperationException($"No programme {nomination.ProgrammeItemId}.");
        if (!place.Programme.Part.Path.Recommendation) return ActivityResult.Go("Done", T["这个项目不要上级推荐"]);
        // A step done again after a crash finds it where it left it.
        if (nomination.Stage == NominationStage.Recommended) return ActivityResult.Go("Done", nomination.RecommendedBy);
        var above = await AboveAsync(context.Unit, nomination.OrganizationId, cancellationToken);
        nomination.RecommendedBy = above;
        var refusal = await moves.RefuseAsync(nomination, NominationStage.Recommended, cancellationToken);
        // Between the decision and this step somebody else may have recommended the last one.
        if (refusal is null && place.Category.Allocation is not null) refusal = (await context.Unit.Get<NominationPlaces>().TakeAsync(nomination, place, cancellationToken))?.ToString();
        refusal ??= await moves.MoveAsync(nomination, NominationStage.Recommended, null, cancellationToken);
        if (refusal is null)
        {
            // The decision stands in the timeline already.
            await moves.MessageAsync(nomination, T["上级工会已推荐，等形式审查"], cancellationToken);
            return ActivityResult.Go("Done", above);
        }

        nomination.RecommendedBy = null;
        await moves.TellAsync(nomination, new MoveNote(T["推荐没有办成"], above, refusal), cancellationToken);
        return ActivityResult.Go("Refused", refusal);
    }

    // A unit at the top of the tree is recommended by itself: nobody stands above it.
    private static async Task<string> AboveAsync(UnitScope unit, string organizationId, CancellationToken cancellationToken)
    {
        var names = unit.Db.Set<Organization>().AsNoTracking();
        return await names.Where(row => names.Any(own => own.OrganizationId == organizationId && own.ParentId == row.OrganizationId)).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken)
            ?? await names.Where(row => row.OrganizationId == organizationId).Select(row => row.Name).FirstAsync(cancellationToken);
    }
}
