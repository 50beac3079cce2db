using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Platform.Ids;

namespace Eap.Testing;

/// <summary>Makes lines of the register.</summary>
public static class FactMaker
{
    /// <summary>A line, checked by somebody else unless it shall wait.</summary>
    /// <param name="data">The site's data.</param>
    /// <param name="metric">Of what.</param>
    /// <param name="number">How many.</param>
    /// <param name="day">When; null: 1 June 2019.</param>
    /// <param name="at">Whose; name or code, null: the root of the tree.</param>
    /// <param name="isChecked">It counts.</param>
    /// <param name="counts">What the number counts.</param>
    public static async Task<RecordedFact> FactAsync(this SiteData data, string metric, int number, DateOnly? day = null, string? at = null, bool isChecked = true, CountKind counts = CountKind.Items)
    {
        var organization = await data.OrganizationNamedAsync(at);
        return await data.Site.InUnitAsync(unit =>
        {
            var id = unit.Get<IdGenerator>().Next();
            var now = data.Site.Clock.GetUtcNow().UtcDateTime;
            var row = new RecordedFact
            {
                FactId = id, Metric = metric, OrganizationId = organization.OrganizationId, Day = day ?? new DateOnly(2019, 6, 1), Number = number, CountKind = counts, Title = $"例{id}", Evidence = "例行文件（例）",
                RecordedBy = "recorder", RecordedByName = "例登记", RecordedUtc = now, CheckedBy = isChecked ? "checker" : null, CheckedByName = isChecked ? "例核对" : null, CheckedUtc = isChecked ? now : null, Counts = isChecked,
            };
            unit.Db.Add(row);
            return Task.FromResult(row);
        });
    }
}
