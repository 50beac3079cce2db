using Eap.Plans.Allocations;

namespace Eap.Awards.Programmes;

/// <summary>Names the places that programmes give without a table of the plan.</summary>
internal sealed class AwardPlaceTitles(AwardProgrammes programmes) : IAllocationTitles
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IReadOnlyCollection<string> metrics, CancellationToken cancellationToken) =>
        (from programme in await programmes.ListAsync(cancellationToken)
         from category in programme.Part.Categories
         let metric = ProgrammePlaces.MetricOf(programme.ContentItemId, category)
         where category.Allocation is null && metrics.Contains(metric)
         select (metric, Title: $"{programme.Title}“{category.Title}”")).ToDictionary(row => row.metric, row => row.Title);
}
