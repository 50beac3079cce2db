using Eap.Media.Upload;
using Eap.Platform.Files;
using Eap.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Eap.Media.Tests.Attachments;

/// <summary>The operator's own converter: what it makes is checked like any upload, what it does not make leaves the HEIC.</summary>
public sealed class HeicConverterTests
{
    private static readonly HashSet<FileKind> Photos = [FileKind.Jpeg, FileKind.Gif, FileKind.Heic];

    [Fact]
    public async Task Convert_ProgramThatWorks_GivesItsPicture()
    {
        using var folder = new ScriptFolder();
        await using var made = await Converter(folder.Script("printf 'converted:' > \"$2\"; cat \"$1\" >> \"$2\"")).ConvertAsync(new MemoryStream("HEIC"u8.ToArray()), default);

        made!.Position = 0;
        Assert.Equal("converted:HEIC", await new StreamReader(made).ReadToEndAsync());
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    public async Task Convert_ProgramThatFailsOrMakesNothing_GivesNone(string script)
    {
        using var folder = new ScriptFolder();
        Assert.Null(await Converter(folder.Script(script)).ConvertAsync(new MemoryStream([1]), default));
    }

    [Fact]
    public async Task Convert_ProgramThatIsNotThere_GivesNone() => Assert.Null(await Converter("/nowhere/heif-convert").ConvertAsync(new MemoryStream([1]), default));

    [Fact]
    public async Task Upload_ConverterMakesNoJpg_KeepsTheHeic()
    {
        using var folder = new ScriptFolder();
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Settings = new Dictionary<string, string> { ["Media:HeicConverter"] = folder.Script("printf 'no picture' > \"$2\"") } });

        var taken = await site.UseAsync<MediaIntake, TakenFile>(intake => intake.TakeAsync(new MemoryStream(Attached.Heic.Content), "IMG_1.HEIC", Photos, 1 << 20, default));

        Assert.Equal("image/heic", taken.Facts!.ContentType);
    }

    private static HeicConverter Converter(string program) => new(Options.Create(new HeicOptions { HeicConverter = program }), NullLogger<HeicConverter>.Instance);

    private sealed class ScriptFolder : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("converter-").FullName;

        public string Script(string text)
        {
            var file = Path.Combine(_path, "convert.sh");
            File.WriteAllText(file, $"#!/bin/sh\n{text}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return file;
        }

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
