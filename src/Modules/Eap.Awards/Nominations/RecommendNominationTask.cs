using Eap.Applications.Moving;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Writes down that the union above recommends the nomination the process is about. Whether it may the rules say, whatever the graph says.</summary>
public sealed class RecommendNominationTask(IStringLocalizer<RecommendNominationTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(RecommendNominationTask);

    /// <inheritdoc />
    public override string Title => T["上级工会推荐"];

    /// <inheritdoc />
    public override string Category => T["评选"];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["已推荐"])];

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var moves = context.Unit.Get<NominationMoves>();
        var nomination = await moves.FindAsync(context.Values.CorrelationId!, cancellationToken) ?? throw new InvalidOperationException("The process is about no nomination.");
        nomination.RecommendedBy = await AboveAsync(context, nomination.OrganizationId, cancellationToken);
        if (await moves.MoveAsync(nomination, NominationStage.Recommended, new MoveNote(T["上级工会推荐"], nomination.RecommendedBy), cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
        return ActivityResult.Go("Done", nomination.RecommendedBy);
    }

    // A unit at the top of the tree is recommended by itself: nobody stands above it.
    private static async Task<string> AboveAsync(ActivityContext context, string organizationId, CancellationToken cancellationToken)
    {
        var names = context.Unit.Db.Set<Organization>().AsNoTracking();
        return await names.Where(row => names.Any(own => own.OrganizationId == organizationId && own.ParentId == row.OrganizationId)).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken)
            ?? await names.Where(row => row.OrganizationId == organizationId).Select(row => row.Name).FirstAsync(cancellationToken);
    }
}
