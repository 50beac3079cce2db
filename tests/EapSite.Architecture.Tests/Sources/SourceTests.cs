namespace EapSite.Architecture.Tests.Sources;

public sealed class SourceTests
{
    private static IEnumerable<SourceFile> Code => SourceFile.All.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && file.Path.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void Code_InSrc_HasOnePublicTypePerFileAndTheFoldersNamespace()
    {
        Assert.True(Code.Count() > 50);
        TypeRule.Violations(Code).ShouldHold();
    }

    [Theory]
    [InlineData("public sealed class A;\n\npublic static class B\n{\n}\n", "2 public types: A, B")]
    [InlineData("public abstract class A<T>\n{\n}\n\npublic readonly record struct R(int X);\n\npublic delegate Task B(int x);\n", "3 public types: A, R, B")]
    [InlineData("public enum A\n{\n}\n\npublic interface B<T> : IC\n{\n}\n", "2 public types: A, B")]
    [InlineData("namespace Eap.Users.Grants;\n\npublic sealed class A;\n", "namespace Eap.Users.Grants, its folder is Eap.Users.Accounts")]
    public void Planted_TypesTogetherOrMisplaced_AreFound(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(TypeRule.Violations([new SourceFile("src/Modules/Eap.Users/Accounts/A.cs", text)])));

    [Theory]
    [InlineData("namespace Eap.Users.Accounts;\n\npublic sealed class A\n{\n    public enum Inner\n    {\n    }\n}\n\ninternal sealed class AConfiguration;\n")]
    [InlineData("public sealed record ARequest(int X);\n\npublic sealed record AResult(int X);\n\npublic sealed class A(int x)\n{\n}\n")]
    public void OwnTypesAndRequestsBesideTheirService_AreAllowed(string text) =>
        TypeRule.Violations([new SourceFile("src/Modules/Eap.Users/Accounts/A.cs", text)]).ShouldHold();

    [Fact]
    public void TrackedFiles_NameNoMachineAndNoPackageHost() => WordRule.Violations(SourceFile.All).ShouldHold();

    [Theory]
    [InlineData("see /wo" + "rk/main/src")]
    [InlineData("cat '/ro" + "ot/.npmrc'")]
    [InlineData("https://registry.np" + "mjs.org/sass")]
    [InlineData("\"resol" + "ved\": \"https://somewhere/sass.tgz\"")]
    public void Planted_MachinePathOrHost_IsFound(string text) => Assert.Single(WordRule.Violations([new SourceFile("a.md", "first line\n" + text)]), found => found.StartsWith("a.md:2", StringComparison.Ordinal));

    [Theory]
    [InlineData("the /my/work/ page")]
    [InlineData("src/work/item.cs")]
    public void AddressesOfTheSite_AreAllowed(string text) => WordRule.Violations([new SourceFile("a.md", text)]).ShouldHold();

    [Fact]
    public void Views_NeverShowTheBracesOfAText() => LocalizedTextRule.Violations(SourceFile.All.Where(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal))).ShouldHold();

    [Theory]
    [InlineData("""<p>@(many ? T["{0} 项", items.Count].Value : T["没有"].Value)</p>""")]
    [InlineData("""<p>@(T["给{0}，第 {1} 号", T[name].Value, rows[0].Number].Value)</p>""")]
    public void Planted_UnformattedTextOfAView_IsFound(string text) =>
        Assert.Single(LocalizedTextRule.Violations([new SourceFile("a.cshtml", "first line\n" + text)]), found => found.StartsWith("a.cshtml:2", StringComparison.Ordinal));

    [Theory]
    [InlineData("""<p>@T["{0} 项", items.Count]，@T["没有"].Value，@T["{0}", T["没有"].Value]</p>""")]
    [InlineData("""<p>@(many ? string.Format(T["{0} 项"].Value, rows[0]) : T["没有"].Value)</p>""")]
    public void FormattedTexts_AreAllowed(string text) => LocalizedTextRule.Violations([new SourceFile("a.cshtml", text)]).ShouldHold();

    [Fact]
    public void Modules_AllHaveManifestStartupAndReadme() => ModuleFilesRule.Violations(SourceFile.All.Select(file => file.Path)).ShouldHold();

    [Fact]
    public void Planted_ModuleWithoutReadme_IsFound() => Assert.Equal(
        ["Eap.Cellar has no Startup.cs.", "Eap.Cellar has no README.md."],
        ModuleFilesRule.Violations(["src/Modules/Eap.Cellar/Manifest.cs", "src/Modules/Eap.Cellar/Wine/Bottle.cs"]));

    [Fact]
    public void MachineClock_IsBannedEverywhere() => ClockRule.Violations(SourceFile.All).ShouldHold();

    [Fact]
    public void Planted_LiftedBan_IsFound()
    {
        var files = SourceFile.All.Where(file => file.Path != "BannedSymbols.txt")
            .Append(new SourceFile("BannedSymbols.txt", "P:System.DateTime.Now;"))
            .Append(new SourceFile("src/A.cs", "#pragma warning disable RS" + "0030")).ToList();

        var violations = ClockRule.Violations(files);

        Assert.Contains("BannedSymbols.txt lacks P:System.DateTime.UtcNow;", violations);
        Assert.Contains(violations, found => found.StartsWith("src/A.cs mentions", StringComparison.Ordinal));
    }
}
