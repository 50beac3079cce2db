using Eap.Applications.Numbers;
using Eap.Awards.Naming;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>How the certificates of a programme are numbered: its own beginning and digits, never a number twice.</summary>
public sealed class CertificateTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Numbers_FollowTheProgrammesOwnRule_AndNeverGoBack()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (id, centre) = (await ListedNominees.ProgrammeAsync(Site, "例评选编号"), await AwardSite.CentreAsync(Site));
        var address = $"/admin/awards/{id}/certificates";
        Assert.Contains("RYZS-2018-0001", (await centre.GetPageAsync(address)).ShouldBeOk().BodyText);
        var wrong = (await centre.SubmitFormAsync(address, new() { ["Prefix"] = "证书", ["Digits"] = "9", ["Next"] = "零" })).ShouldBeOk();
        wrong.ShouldRefuseField("Prefix", "字母、数字和短横");
        wrong.ShouldRefuseField("Digits", "3 到 6");
        wrong.ShouldRefuseField("Next", "1 到 99999");
        Assert.Equal("证书", wrong.Document.QuerySelector("#Prefix")!.GetAttribute("value"));
        (await centre.SubmitFormAsync(address, new() { ["Prefix"] = "ｌｚxj", ["Digits"] = "５", ["Next"] = "12" })).ShouldRedirectTo(address);
        Assert.Contains("LZXJ-2018-00012", (await centre.GetPageAsync(address)).BodyText);
        Assert.Equal("LZXJ-2018-00012", await IssueAsync(id));
        Assert.Equal("LZXJ-2018-00013", await IssueAsync(id));
        (await centre.SubmitFormAsync(address, new() { ["Next"] = "13" })).ShouldRefuseField("Next", "最小是 14");
        (await centre.SubmitFormAsync(address, new() { ["Next"] = "" })).ShouldRedirectTo(address);
        Assert.Equal("LZXJ-2018-00014", await IssueAsync(id));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<CertificateSeries>().CountAsync(row => row.ProgrammeItemId == id)));

        (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.UnionAdministrator)).GetPageAsync(address)).ShouldBeForbidden();
        var district = await SignInAsync(RoleNames.ServiceCentre, "莒县总工会");
        (await district.GetPageAsync(address)).ShouldBeNotFound();
        (await district.PostAsync(address, ("Prefix", "AB"), ("Digits", "4"))).ShouldBeNotFound();
        (await centre.GetPageAsync("/admin/awards/00000000000000000000000000/certificates")).ShouldBeNotFound();
    }

    private Task<string> IssueAsync(string programme) => Site.InUnitAsync(async unit =>
    {
        var series = await unit.Get<CertificateNumbering>().OfAsync(programme, TestContext.Current.CancellationToken);
        var city = await Data.OrganizationNamedAsync(null);
        return (await unit.Get<NumberIssuing>().IssueAsync(new NumberRequest { Series = series.Prefix, Digits = series.Digits, Kind = NumberKind.Certificate, Title = "例称号", HolderName = "例", OrganizationId = city.OrganizationId, ByName = "例" }, TestContext.Current.CancellationToken)).Number;
    });
}
