import CommandLine

EntryPoint.main()
