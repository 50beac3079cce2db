using Eap.Platform.Security;

namespace Eap.Contents;

/// <summary>Permissions over public and internal content; private types bring their own.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>See the content list.</summary>
    public static readonly Permission ListContent = new(nameof(ListContent), "查看内容列表", "内容");

    /// <summary>Write and change.</summary>
    public static readonly Permission EditContent = new(nameof(EditContent), "撰写和修改内容", "内容");

    /// <summary>Publish and unpublish.</summary>
    public static readonly Permission PublishContent = new(nameof(PublishContent), "发布和撤下内容", "内容");

    /// <summary>Delete.</summary>
    public static readonly Permission DeleteContent = new(nameof(DeleteContent), "删除内容", "内容");

    /// <summary>Topics, audiences and other terms.</summary>
    public static readonly Permission ManageTaxonomy = new(nameof(ManageTaxonomy), "管理主题与人群词表", "内容");

    /// <summary>Menus.</summary>
    public static readonly Permission ManageMenu = new(nameof(ManageMenu), "管理菜单", "内容");

    /// <summary>Content types and forms: which fields, in what order, when they are asked.</summary>
    public static readonly Permission EditContentTypes = new(nameof(EditContentTypes), "设计表单和内容类型", "内容");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ListContent, EditContent, PublishContent, DeleteContent, ManageTaxonomy, ManageMenu, EditContentTypes];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, ListContent, ManageTaxonomy, ManageMenu, EditContentTypes),
        new(RoleNames.Editor, ListContent, EditContent, PublishContent, DeleteContent, ManageTaxonomy),
        new(RoleNames.SecondReviewer, ListContent),
        new(RoleNames.FinalReviewer, ListContent),
        new(RoleNames.Leader, ListContent),
    ];
}
