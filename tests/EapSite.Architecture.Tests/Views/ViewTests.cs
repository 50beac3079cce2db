using System.Reflection;
using EapSite.Architecture.Tests.Floors;
using Microsoft.AspNetCore.Razor.Hosting;

namespace EapSite.Architecture.Tests.Views;

public sealed class ViewTests
{
    [Fact]
    public void CompiledViews_OfAllModules_HaveAPathOfTheirOwn()
    {
        var views = ModuleSources.Compiled.Select(module => module.Assembly).Append(typeof(Program).Assembly)
            .SelectMany(assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => (assembly.GetName().Name!, item.Identifier))).ToList();

        Assert.NotEmpty(views);
        ViewRule.Violations(views).ShouldHold();
    }

    [Fact]
    public void Planted_SamePathTwice_IsFound() => Assert.Contains(
        "is compiled by Eap.Alpha and Eap.Beta",
        ViewRule.Violations([("Eap.Alpha", "/Eap.Alpha/Views/Home/Index.cshtml"), ("Eap.Beta", "/eap.alpha/Views/Home/Index.cshtml")])[0]);

    [Fact]
    public void Planted_PathWithoutModule_IsFound() =>
        Assert.Contains("does not begin", Assert.Single(ViewRule.Violations([("Eap.Alpha", "/Views/Home/Index.cshtml")])));
}
