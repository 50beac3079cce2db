using Eap.Contents.Definitions;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;

namespace Eap.SelfChecks.Checks;

/// <summary>Declares the types <c>Scale</c> and <c>Checkup</c>; that they pass 三审三校 the recipe <c>editorial</c> says.</summary>
public sealed class CheckTypes : ContentDeclaration
{
    /// <summary>A published scale, in its authors' words.</summary>
    public const string Scale = "Scale";

    /// <summary>A check of the site's own, in its own words.</summary>
    public const string Checkup = "Checkup";

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<string> All = [Checkup, Scale];

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations
        .Type(Checkup, type => With(type.DisplayedAs("近况自查").Editorial("本站自己写的自查：几道短题，答完给出能做的事，不打分、不起名目。题目用文件导入。")))
        .Type(Scale, type => With(type.DisplayedAs("量表").Editorial("公开发表的量表。题目是官方文字，一字不改，用文件导入；导入并发布以前读者看不到。")));

    private static void With(ContentTypeBuilder type) => type
        .WithPart<TitlePart>().WithPart<ScalePart>().WithPart<AutoroutePart>(position: null, new AutoroutePartSettings { Pattern = "self-check/{slug}" });
}
