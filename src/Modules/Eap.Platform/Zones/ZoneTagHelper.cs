using Eap.Platform.Templates;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Eap.Platform.Zones;

/// <summary><c>&lt;zone name="Home.Main" /&gt;</c>: the blocks of a zone, each by its template.</summary>
[HtmlTargetElement("zone", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ZoneTagHelper(PageZones zones, TemplateTable templates, IHtmlHelper html) : TagHelper
{
    /// <summary>One of <see cref="ZoneNames"/>.</summary>
    public required string Name { get; set; }

    /// <summary>The view around it.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        foreach (var content in await zones.BuildAsync(Name, ViewContext.HttpContext.RequestAborted))
            output.Content.AppendHtml(await html.PartialAsync(templates.Find(content.Template), content.Model, new ViewDataDictionary(ViewContext.ViewData)));
    }
}
