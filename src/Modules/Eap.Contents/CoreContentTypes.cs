using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Aliases;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Titles;

namespace Eap.Contents;

/// <summary>The types every site has: taxonomies and menus. They have admin pages of their own and are not in the content list.</summary>
internal sealed class CoreContentTypes : ContentDeclaration
{
    public override int Version => 2;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Type(TaxonomyPart.ContentType, type => type.DisplayedAs("词表").WithSettings(Structural).WithSettings(Everywhere).WithPart<TitlePart>().WithPart<AliasPart>().WithPart<TaxonomyPart>())
        .Type(MenuPart.ContentType, type => type.DisplayedAs("菜单").WithSettings(Structural).WithSettings(Everywhere).WithPart<TitlePart>().WithPart<AliasPart>().WithPart<MenuPart>().WithPart<MenuItemsListPart>());

    private static ContentTypeSettings Structural => new() { Draftable = true, Versionable = true };

    private static EapTypeSettings Everywhere => new() { Visibility = Visibility.Public, OnEveryPage = true };
}
