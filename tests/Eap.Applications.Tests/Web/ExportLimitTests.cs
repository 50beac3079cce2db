using Eap.Applications.Export;
using Eap.Applications.Process;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Applications.Tests.Web;

/// <summary>A list that was cut says so where the rows are counted: in the file.</summary>
public sealed class ExportLimitTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    [Fact]
    public async Task Export_OfMoreThanTheMost_SaysInItsLastRowThatThereIsMore()
    {
        var root = await Data.OrganizationNamedAsync(null);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await RecordsAsync(ApplicationExport.MostRows, root.OrganizationId, 0);
        var whole = await LinesAsync(centre);
        await RecordsAsync(1, root.OrganizationId, ApplicationExport.MostRows);

        var cut = await LinesAsync(centre);

        Assert.Equal((ApplicationExport.MostRows + 1, ApplicationExport.MostRows + 2), (whole.Count, cut.Count));
        Assert.DoesNotContain("后面还有", whole[^1], StringComparison.Ordinal);
        Assert.StartsWith("只导出了最早申报的 5000 条，后面还有。", cut[^1].TrimStart('"'), StringComparison.Ordinal);
        Assert.Equal(cut[0].Count(sign => sign == ','), cut[^1].Count(sign => sign == ','));
    }

    private static async Task<List<string>> LinesAsync(SiteClient reader) =>
        [.. (await reader.GetPageAsync("/admin/applications/export.csv?status=all&type=Many")).ShouldBeOk().Html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];

    private Task RecordsAsync(int count, string organizationId, int from) => Site.InUnitAsync(unit =>
    {
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        unit.Db.AddRange(Enumerable.Range(from, count).Select(number => new ApplicationRecord
        {
            ContentItemId = $"4many{number:000000000000000000000}", ContentType = "Many", OrganizationId = organizationId, Status = ApplicationStatus.Submitted, FiledUtc = now, SubmittedUtc = now,
            ReceiptNumber = $"MANY-{number}", OfficerUserId = "x", ChangedUtc = now, CreatedUtc = now,
        }));
        return Task.CompletedTask;
    });
}
