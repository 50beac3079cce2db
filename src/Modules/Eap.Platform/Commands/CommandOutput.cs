namespace Eap.Platform.Commands;

internal static class CommandOutput
{
    public static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
