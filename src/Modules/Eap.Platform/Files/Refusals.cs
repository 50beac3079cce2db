namespace Eap.Platform.Files;

/// <summary>The sentences behind the codes, in one place so that they keep one voice.</summary>
internal static class Refusals
{
    public static readonly FileRefusal Empty = new(FileRefusalCodes.Empty, "文件是空的（0 字节），请重新选择。");

    public static readonly FileRefusal UnknownType = Unknown("认不出这个文件的类型，请上传 jpg、png、gif、webp 图片，pdf、docx、xlsx、pptx 文档，txt 文本，mp3 或 mp4。");

    public static readonly FileRefusal Polyglot = new(FileRefusalCodes.Polyglot, "文件里夹带了另一种文件的内容，不能上传。请用原来的软件重新导出后再试。");

    public static readonly FileRefusal Encrypted = new(FileRefusalCodes.Encrypted, "文件设有密码或权限保护，请取消保护后再上传。");

    public static readonly FileRefusal Macro = new(FileRefusalCodes.Macro, "文件带有宏或控件，不能上传。请另存为不含宏的格式后再试。");

    public static readonly FileRefusal ZipBomb = new(FileRefusalCodes.ZipBomb, "文件解开后过大，不能上传。请拆分或删减内容后再试。");

    public static FileRefusal Unknown(string message) => new(FileRefusalCodes.UnknownType, message);

    public static FileRefusal Broken(string what) => new(FileRefusalCodes.Broken, $"{what}已损坏或不完整，请重新导出后再上传。");

    public static FileRefusal TooLarge(long limit) => new(FileRefusalCodes.TooLarge, $"文件超过 {limit >> 20} MB，请压缩或拆分后再上传。");

    public static FileRefusal LegacyOffice(string what, string instead) =>
        new(FileRefusalCodes.LegacyOffice, $"这是旧版 {what} 文件，请用 WPS 或 Office 另存为 {instead} 后再上传。");

    public static FileRefusal NotAllowedHere(IEnumerable<FileKind> allowed) =>
        new(FileRefusalCodes.NotAllowedHere, $"这里只能上传 {string.Join("、", allowed.Order().Select(kind => kind.Extension()))} 文件。");

    public static FileRefusal WrongExtension(FileKind kind, string extension) => new(
        FileRefusalCodes.WrongExtension,
        $"文件内容是 {kind.Extension()}，文件名却{(extension.Length == 0 ? "没有扩展名" : $"以 .{extension} 结尾")}，请改正文件名或重新导出。");

    public static FileRefusal TooManyPixels(ImageHeader image) =>
        new(FileRefusalCodes.TooManyPixels, $"图片尺寸 {image.Width}×{image.Height} 过大，请缩小后再上传。");
}
