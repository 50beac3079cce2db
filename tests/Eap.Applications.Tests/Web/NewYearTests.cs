using Eap.Testing;

namespace Eap.Applications.Tests.Web;

/// <summary>The year turns at midnight in the city, eight hours before it turns in UTC.</summary>
public sealed class NewYearTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private static readonly DateTimeOffset Midnight = new(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(-100, "2026")]
    [InlineData(0, "2027")]
    public async Task Submit_AtTheTurnOfTheYear_HasNumberAndCycleOfTheCitysYear(int milliseconds, string year)
    {
        Site.Clock.MoveTo(Midnight.AddMinutes(-5));
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var (id, check) = (address.Split('/')[^1], await officer.GetPageAsync($"{address}/check"));

        using (Site.Clock.StandAt(Midnight.AddMilliseconds(milliseconds)))
            (await officer.SubmitFormAsync(check, form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");

        var record = await ApplicationSite.RecordAsync(Site, id);
        Assert.Equal(year, record.Cycle);
        Assert.Matches($"^[A-Z]+-{year}-0001$", record.ReceiptNumber);
    }
}
