using System.Text.Json;
using Eap.Media.Library;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Web;

public sealed class LibraryTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task List_WithOneAndWithThree_AsksTheSameNumberOfQuestions()
    {
        var organization = await Data.OrganizationAsync("量数工会", under: "莒县总工会");
        var editor = await SignInAsync(RoleNames.Editor, at: organization.Name);
        await editor.UploadAsync(Samples.Picture());
        var one = (await editor.GetPageAsync("/admin/media")).ShouldBeOk();
        await editor.UploadAsync(Samples.Picture("二.jpg"));
        await editor.UploadAsync(Samples.Document());

        var three = (await editor.GetPageAsync("/admin/media")).ShouldBeOk();

        Assert.Equal((1, 3), (one.Document.QuerySelectorAll(".media-tile").Length, three.Document.QuerySelectorAll(".media-tile").Length));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task List_SearchedAndFiltered_ShowsOnlyWhatFitsAndIsOnes()
    {
        await (await SignInAsync(RoleNames.Editor, at: "莒县总工会")).UploadAsync(Samples.Picture("海棠.jpg"));
        var editor = await SignInAsync(RoleNames.Editor, at: "五莲县总工会");
        var picture = await editor.UploadAsync(Samples.Picture("海棠-五莲.jpg"));
        var document = await editor.UploadAsync(Samples.Document("海棠.txt"));

        var found = (await editor.GetPageAsync("/admin/media?q=海棠&kind=Picture")).ShouldBeOk();

        Assert.Equal([$"/admin/media/{picture.MediaId}"], found.Document.QuerySelectorAll(".media-tile").Select(tile => tile.GetAttribute("href")!));
        Assert.Contains(document.MediaId, (await editor.GetPageAsync("/admin/media?q=海棠")).Html);
        Assert.Contains("没有找到", (await editor.GetPageAsync("/admin/media?q=没有这个名字")).Html);
    }

    [Fact]
    public async Task Picker_AsksForPictures_AnswersWhatTheEditorReads()
    {
        var editor = await SignInAsync(RoleNames.Editor, at: "五莲县总工会");
        var picture = await editor.UploadAsync(Samples.Picture("石榴.jpg"));
        await editor.UploadAsync(Samples.Document("石榴.txt"));

        var answer = JsonDocument.Parse((await editor.GetPageAsync("/admin/media/picker?q=石榴&page=1")).ShouldBeOk().Html).RootElement;

        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal((picture.Address(), picture.Address(), "石榴.jpg", ""), (Text("url"), Text("thumbnailUrl"), Text("name"), Text("alt")));
        Assert.False(answer.GetProperty("hasMore").GetBoolean());

        string? Text(string name) => item.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Details_OfAnotherOrganisation_DoNotExistAndChangeNothing()
    {
        var file = await (await SignInAsync(RoleNames.Editor, at: "莒县总工会")).UploadAsync(Samples.Picture());
        var neighbour = await SignInAsync(RoleNames.Editor, at: "五莲县总工会");

        (await neighbour.GetPageAsync($"/admin/media/{file.MediaId}")).ShouldBeNotFound();
        (await neighbour.PostAsync($"/admin/media/{file.MediaId}", ("alt", "别人写的"))).ShouldBeNotFound();
        (await neighbour.PostAsync($"/admin/media/{file.MediaId}/delete")).ShouldBeNotFound();

        Assert.Equal("", (await RowAsync(file))!.Alt);
    }

    [Fact]
    public async Task Library_AnonymousAndWrongRole_AreRefused()
    {
        foreach (var address in new[] { "/admin/media", "/admin/media/picker", "/admin/media/00000000000000000000000000" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync(address)).ShouldBeForbidden();
        }

        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/media/00000000000000000000000000")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Describe_TooLongThenRight_IsToldAtTheFieldThenStored()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var file = await editor.UploadAsync(Samples.Picture());
        var address = $"/admin/media/{file.MediaId}";

        (await editor.SubmitFormAsync(address, new() { ["alt"] = new string('长', 151) }, form: "#describe")).ShouldBeOk().ShouldRefuseField("Alt", "最多 150 个字");
        (await editor.SubmitFormAsync(address, new() { ["alt"] = " 工人在 车间 " }, form: "#describe")).ShouldRedirectTo(address);

        Assert.Equal("工人在 车间", (await RowAsync(file))!.Alt);
    }

    [Fact]
    public async Task Delete_WhileADraftUsesIt_IsRefusedAndAfterwardsRemovesRowAndFile()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var file = await editor.UploadAsync(Samples.Picture());
        var address = $"/admin/media/{file.MediaId}";
        var page = await Data.PageShowingAsync(file);

        (await editor.PostAsync($"{address}/delete")).ShouldRedirectTo(address);
        Assert.NotNull(await RowAsync(file));
        Assert.Contains("图 " + file.MediaId, (await editor.GetPageAsync(address)).BodyText);

        await Site.InUnitAsync(unit => unit.Get<Eap.Contents.Management.IContentManager>().RemoveAsync(page));
        (await editor.SubmitFormAsync(address, form: "#delete")).ShouldRedirectTo("/admin/media");
        Assert.Null(await RowAsync(file));
        Assert.Null(await Site.UseAsync<Eap.Platform.Files.FileStore, Stream?>(store => Task.FromResult(store.OpenRead(file.FileKey))));
        (await editor.GetPageAsync(file.Address())).ShouldBeNotFound();
    }

    private Task<MediaFile?> RowAsync(MediaFile file) => Site.QueryAsync(db => db.Set<MediaFile>().SingleOrDefaultAsync(row => row.MediaId == file.MediaId));
}
